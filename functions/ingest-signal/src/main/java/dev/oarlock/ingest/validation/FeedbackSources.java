package dev.oarlock.ingest.validation;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From which sources it is taken what a person says: an override and how it went, a pulse, a
/// forecast, a decision, a step about a risk, why something was lost. Oarlock's own answers in
/// Slack know who spoke; another system that may say so in somebody's name is named by the
/// operators.
public record FeedbackSources(Set<String> sources) {
  private static final String SLACK = "oarlock.slack";

  /// On a laptop everything is put by the one who sits there.
  private static final String ANY = "*";

  public static FeedbackSources of(AppContext appContext) {
    return new FeedbackSources(
        Arrays.stream(appContext.setting("FEEDBACK_SOURCES", "").split(","))
            .map(String::strip)
            .filter(source -> !source.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  Optional<Rejection> refusal(SignalType type, String source) {
    return !isFeedback(type) || isEntitled(source)
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                QuarantineCause.NOT_ENTITLED,
                type.word()
                    + " is taken from oarlock.slack alone; if this source may speak for people,"
                    + " name it in FEEDBACK_SOURCES (parameter FeedbackSources) and replay"));
  }

  private boolean isEntitled(String source) {
    return source.equals(SLACK) || sources.contains(source) || sources.contains(ANY);
  }

  private static boolean isFeedback(SignalType type) {
    return switch (type) {
      case SENTIMENT_NOTED,
          HEALTH_OVERRIDDEN,
          OVERRIDE_JUDGED,
          CHURN_CALLED,
          CALL_DECIDED,
          RISK_HANDLED,
          NOTE_LOGGED,
          KUDOS_GIVEN,
          ESCALATION_NOTED,
          SIGNAL_WITHDRAWN,
          ALERT_RATED,
          PLAY_STARTED,
          PLAY_STEP_MARKED,
          CHURN_REASON_GIVEN,
          LOSS_REVIEWED ->
          true;
      default -> false;
    };
  }
}
