package dev.oarlock.announce.post;

/// A channel that Slack does not let us post in, and Slack's word for why.
public record ClosedChannel(String name, String error) {}
