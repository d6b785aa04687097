package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;

/// An ephemeral message: one person alone sees it, in one channel, and nobody keeps it.
public record Whisper(String channel, String user, String ts, JsonNode message) {}
