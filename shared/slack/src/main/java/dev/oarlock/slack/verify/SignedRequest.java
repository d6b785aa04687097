package dev.oarlock.slack.verify;

import java.util.Optional;

/// What a request says of its own origin, and the bytes of its body exactly as they came.
@SuppressWarnings("ArrayRecordComponent") // checked once, never compared
public record SignedRequest(Optional<String> timestamp, Optional<String> signature, byte[] body) {}
