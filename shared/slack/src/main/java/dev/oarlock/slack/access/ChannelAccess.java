package dev.oarlock.slack.access;

/// Whether account data may be posted into a channel.
public sealed interface ChannelAccess {
  /// Colleagues alone read it, and the bot is in it; `id` is Slack's.
  record Open(String id) implements ChannelAccess {}

  /// It must not be, for it is read by others or by nobody, or nobody let us in.
  record Closed(ChannelAudience why) implements ChannelAccess {}

  /// Slack does not say who reads it, for a reason such as `ratelimited`: not now.
  record Unclear(String error) implements ChannelAccess {}
}
