package dev.oarlock.slack.client;

import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.delivery.PostEffect;
import java.time.Duration;
import java.util.Optional;

/// How posting a message went.
public sealed interface PostOutcome {
  /// It stands in a channel (Slack's id) under this timestamp.
  record Posted(String channel, String ts) implements PostOutcome {}

  /// What it has done in Slack.
  default PostEffect effect() {
    return switch (this) {
      case Posted(var channel, var ts) -> new PostEffect.Standing(new MessageLocation(channel, ts));
      case Unclear(var place, _) -> new PostEffect.Unknown(place);
      case RateLimited _, Unavailable _, Busy _, Held _, Spent _, Refused _ ->
          new PostEffect.Nothing();
    };
  }

  /// Where it stands; empty if it was not taken, or nobody knows.
  default Optional<MessageLocation> location() {
    return effect() instanceof PostEffect.Standing(var location)
        ? Optional.of(location)
        : Optional.empty();
  }

  /// Slack wants to be left alone for a while.
  record RateLimited(Duration retryAfter) implements PostOutcome {}

  /// Slack is out of reach or out of order, and has surely not taken it: later it may.
  record Unavailable(String reason) implements PostOutcome {}

  /// It was sent there and no answer came, so it may stand there or not.
  record Unclear(MessagePlace place, String reason) implements PostOutcome {}

  /// Another delivery is at it right now.
  record Busy() implements PostOutcome {}

  /// How an earlier attempt went is not known yet, so nothing was sent now. `isNew` where that
  /// attempt was made just now, of the message that shows this one among others.
  record Held(String reason, boolean isNew) implements PostOutcome {
    public Held(String reason) {
      this(reason, false);
    }
  }

  /// How two attempts went will not be known, so it is not sent again.
  record Spent(String reason) implements PostOutcome {}

  /// Slack will not take it, for a reason such as `channel_not_found` that waiting does not mend.
  record Refused(String error) implements PostOutcome {
    /// Our own word, for a channel that another company reads: Slack would take the message.
    public static final String CLOSED_TO_ACCOUNT_DATA = "shared_with_other_company";

    /// Whether only this channel is closed to us.
    public boolean isAboutChannel() {
      return switch (error) {
        case "not_in_channel",
            "channel_not_found",
            "is_archived",
            CLOSED_TO_ACCOUNT_DATA,
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel" ->
            true;
        default -> false;
      };
    }

    /// Whether Slack refuses all that this app says, until somebody mends the app.
    public boolean isAboutApp() {
      return switch (error) {
        case "account_inactive",
            "token_revoked",
            "token_expired",
            "invalid_auth",
            "not_authed",
            "missing_scope",
            "not_allowed_token_type",
            "no_permission",
            "ekm_access_denied",
            "access_denied",
            "org_login_required",
            "team_access_not_granted",
            "two_factor_setup_required",
            "message_limit_exceeded" ->
            true;
        default -> false;
      };
    }

    /// Whether the message that it is about is gone, or nobody may change it any more.
    public boolean isAboutMessage() {
      return switch (error) {
        case "message_not_found",
            "thread_not_found",
            "cannot_reply_to_message",
            "cant_update_message",
            "edit_window_closed" ->
            true;
        default -> false;
      };
    }
  }
}
