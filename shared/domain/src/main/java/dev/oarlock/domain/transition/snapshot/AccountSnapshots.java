package dev.oarlock.domain.transition.snapshot;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The account after a transition, with the three weightiest reasons.
public final class AccountSnapshots {
  private static final int MAX_REASONS = 3;

  private AccountSnapshots() {}

  /// The account as it stands.
  public static AccountSnapshot of(AccountState state) {
    return of(state, state);
  }

  public static AccountSnapshot of(Account before, AccountState after) {
    var assessment = after.assessment();
    var earlier = before.scored().map(AccountState::assessment);
    var summary = AccountSummary.of(after, assessment.day());
    var moved = earlier.filter(it -> !it.score().equals(assessment.score())).isPresent();
    return new AccountSnapshot(
        after.id(),
        summary.name(),
        summary.segment(),
        summary.csm(),
        AccountProfile.of(after.facts()).slackChannel(),
        assessment.day(),
        assessment.score(),
        earlier.map(HealthAssessment::score).orElse(OptionalInt.empty()),
        assessment.band(),
        earlier.map(HealthAssessment::band).orElse(Band.UNKNOWN),
        assessment.coverage(),
        reasons(after, moved),
        summary.cmrr(),
        summary.standing(),
        summary.renewalDate(),
        after.forecast().within90(),
        after
            .forecast()
            .atRenewal()
            .filter(at -> summary.renewalDate().filter(at.on()::equals).isPresent())
            .map(ChurnAtRenewal::probability),
        after.forecast().annualBaseRate(),
        after.facts().latestSignalTime().map(OffsetDateTime::toInstant),
        assessment.override());
  }

  /// The lines of the latest change, where it is one of now; else what keeps the score from 100,
  /// because why it moved some time ago says nothing of what is announced.
  private static List<LedgerLine> reasons(AccountState after, boolean moved) {
    return after
        .history()
        .latestChange()
        .filter(_ -> moved)
        .map(ScoreChange::lines)
        .map(List::stream)
        .orElseGet(() -> shortfalls(after.assessment()))
        .limit(MAX_REASONS)
        .toList();
  }

  /// What each component lacks of all the points it could contribute, the most first.
  private static Stream<LedgerLine> shortfalls(HealthAssessment assessment) {
    return assessment.components().stream()
        .filter(component -> component.score().isPresent())
        .map(component -> shortfall(component, assessment.maxContribution(component)))
        .filter(line -> line.points() < 0)
        .sorted(Comparator.comparingInt(LedgerLine::points));
  }

  private static LedgerLine shortfall(ComponentScore component, int most) {
    var because =
        component.measures().stream()
            .min(Comparator.comparingInt(MeasureScore::score))
            .map(MeasureScore::sentence)
            .orElse("");
    return new LedgerLine(
        LedgerLine.Kind.COMPONENT,
        component.component().title(),
        component.contribution() - most,
        because);
  }
}
