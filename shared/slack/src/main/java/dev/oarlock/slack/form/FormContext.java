package dev.oarlock.slack.form;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.renewal.RenewalDecision;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.view.kudos.GongReference;
import java.util.Optional;

/// What a form is about: an account and, where something is to be decided, the second of the latest
/// decision that whoever opened it could see; 0 where there was none; or a loss; or a gong. It
/// travels with the form.
public record FormContext(
    AccountId account, long latestDecisionSecond, Optional<LossEvent> loss, Optional<String> gong) {
  private static final String GONG = "gong=";

  public FormContext(AccountId account, long latestDecisionSecond, Optional<LossEvent> loss) {
    this(account, latestDecisionSecond, loss, Optional.empty());
  }

  FormContext(AccountId account, long latestDecisionSecond) {
    this(account, latestDecisionSecond, Optional.empty());
  }

  public static FormContext of(AccountId account) {
    return new FormContext(account, 0);
  }

  public static FormContext of(GongReference gong) {
    return new FormContext(gong.account(), 0, Optional.empty(), Optional.of(gong.gong()));
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
    if (parts.length > 2 && parts[2].startsWith(GONG)) {
      var gong = parts[2].substring(GONG.length());
      return FormContext.of(new GongReference(new AccountId(parts[0]), gong));
    }
    return new FormContext(
        new AccountId(parts[0]),
        parts.length > 1 ? Long.parseLong(parts[1]) : 0,
        parts.length > 2 ? Optional.of(LossEvent.of(parts[2])) : Optional.empty());
  }

  /// The number that was sent in the place of a second: that of a risk episode.
  public int number() {
    return Math.clamp(latestDecisionSecond, 0, Integer.MAX_VALUE);
  }

  public String encode() {
    return account.value()
        + "|"
        + latestDecisionSecond
        + loss.map(event -> "|" + event.key()).or(() -> gong.map(id -> "|" + GONG + id)).orElse("");
  }

  /// The decision that was made while the form was open.
  public Optional<RenewalDecision> laterDecision(RenewalForecasts forecasts) {
    return second(forecasts) > latestDecisionSecond ? forecasts.latestDecision() : Optional.empty();
  }

  private static long second(RenewalForecasts forecasts) {
    return forecasts.latestDecision().map(it -> it.at().toEpochSecond()).orElse(0L);
  }
}
