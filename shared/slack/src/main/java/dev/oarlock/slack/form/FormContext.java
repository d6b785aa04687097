package dev.oarlock.slack.form;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.renewal.RenewalDecision;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Optional;

/// What a form is about: an account and, where something is to be decided, the second of the latest
/// decision that whoever opened it could see; 0 where there was none; or a loss. It travels with
/// the form.
public record FormContext(AccountId account, long latestDecisionSecond, Optional<LossEvent> loss) {
  FormContext(AccountId account, long latestDecisionSecond) {
    this(account, latestDecisionSecond, Optional.empty());
  }

  static FormContext of(AccountState state, RenewalForecasts forecasts) {
    return new FormContext(state.id(), second(forecasts));
  }

  /// Empty for what no form of ours carries.
  public static Optional<FormContext> find(String written) {
    try {
      return Optional.of(decode(written));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static FormContext decode(String written) {
    var parts = written.split("\\|", 3);
    return new FormContext(
        new AccountId(parts[0]),
        parts.length > 1 ? Long.parseLong(parts[1]) : 0,
        parts.length > 2 ? Optional.of(LossEvent.of(parts[2])) : Optional.empty());
  }

  /// The number that was sent in the place of a second: that of a risk episode.
  public int number() {
    return Math.clamp(latestDecisionSecond, 0, Integer.MAX_VALUE);
  }

  String encode() {
    return account.value()
        + "|"
        + latestDecisionSecond
        + loss.map(event -> "|" + event.key()).orElse("");
  }

  /// The decision that was made while the form was open.
  public Optional<RenewalDecision> laterDecision(RenewalForecasts forecasts) {
    return second(forecasts) > latestDecisionSecond ? forecasts.latestDecision() : Optional.empty();
  }

  private static long second(RenewalForecasts forecasts) {
    return forecasts.latestDecision().map(it -> it.at().toEpochSecond()).orElse(0L);
  }
}
