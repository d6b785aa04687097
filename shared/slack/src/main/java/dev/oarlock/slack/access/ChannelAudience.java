package dev.oarlock.slack.access;

/// Who reads a channel, as Slack says to our bot.
public enum ChannelAudience {
  /// Colleagues alone, and the bot is in it.
  COLLEAGUES,
  /// Another company as well, now or once it accepts the invitation.
  OTHER_COMPANY,
  /// Nobody any more.
  ARCHIVED,
  /// Colleagues alone, but the bot is not in it.
  NOT_JOINED,
  /// The bot may not look: a private channel or a message between people.
  UNSEEN
}
