package dev.oarlock.domain.delivery;

/// Where a message is in Slack: the channel's id and the message's timestamp in it.
public record MessageLocation(String channel, String ts) {}
