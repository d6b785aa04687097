package dev.oarlock.local.slack.interaction;

/// How the app can answer a command or a click beside the answer itself: with messages, and with a
/// modal.
public record ResponseHandles(String responseUrl, String triggerId) {}
