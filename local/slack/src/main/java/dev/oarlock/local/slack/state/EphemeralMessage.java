package dev.oarlock.local.slack.state;

import com.fasterxml.jackson.databind.JsonNode;

/// An ephemeral message: one person alone sees it, in one channel, and nobody keeps it.
public record EphemeralMessage(String channel, String user, String ts, JsonNode message) {}
