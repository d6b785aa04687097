package dev.oarlock.aws.store.model;

import java.time.Instant;
import java.time.LocalDate;

/// From when a version was active: the moment, the business day it was then, and who activated it
/// force for which reason.
public record ModelActivation(
    Instant at, String version, LocalDate day, String by, String reason) {}
