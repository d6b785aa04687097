package dev.oarlock.aws.store.model;

import java.time.Instant;
import java.time.LocalDate;

/// From when a version was in force: the moment, the business day it was then, and who put it in
/// force for which reason.
public record ModelActivation(
    Instant at, String version, LocalDate day, String by, String reason) {}
