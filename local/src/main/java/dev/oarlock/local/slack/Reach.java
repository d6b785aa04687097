package dev.oarlock.local.slack;

/// How the app can answer a command or a click beside the answer itself: with messages, and with a
/// modal.
record Reach(String responseUrl, String triggerId) {}
