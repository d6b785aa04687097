package dev.oarlock.aws.store.mapping;

import java.time.Instant;

/// A mapping as it was written, and since when it is in force.
public record AppliedMapping(String name, String text, Instant at) {}
