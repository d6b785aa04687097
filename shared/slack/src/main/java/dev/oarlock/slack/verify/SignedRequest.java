package dev.oarlock.slack.verify;

import java.util.Optional;

/// What a request says of its own origin, and the bytes of its body exactly as they came.
public record SignedRequest(Optional<String> timestamp, Optional<String> signature, byte[] body) {}
