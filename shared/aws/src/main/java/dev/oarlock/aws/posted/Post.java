package dev.oarlock.aws.posted;

/// Where a message is in Slack: the channel's id and the message's timestamp in it.
public record Post(String channel, String ts) {}
