package dev.oarlock.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.AnySignals;
import dev.oarlock.domain.whatif.WhatIf.Account;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final Account ACME = account(Acme.withLittleUse().facts(Acme.TODAY), Acme.TODAY);

  @Test
  void moreActiveUsersRaiseScoreAndLowerTheChanceToLeave() {
    var whatIf = WhatIf.of(ACME, new Assumption.Is(Lever.ACTIVE_USERS, 60));

    assertThat(whatIf.change().orElseThrow().points()).isPositive();
    assertThat(whatIf.wouldBe().forecast().within90().value())
        .isLessThan(whatIf.is().forecast().within90().value());
    assertThat(reading(whatIf, Measure.LICENCES_ACTIVE)).isEqualTo(60);
  }

  @Test
  void aNewSponsorLiftsTheGuardrail() {
    var gone = account(Acme.withoutSponsor().facts(Acme.TODAY), Acme.TODAY);

    var whatIf = WhatIf.of(gone, new Assumption.Is(Lever.SPONSORS, 1));

    assertThat(whatIf.is().verdict().guardrails()).hasSize(1);
    assertThat(whatIf.wouldBe().verdict().guardrails()).isEmpty();
  }

  @Test
  void fewerLicencesRaiseTheirShareInUseAndLowerWhatIsContracted() {
    var whatIf = WhatIf.of(ACME, new Assumption.Is(Lever.LICENCES, 40));

    assertThat(reading(whatIf, Measure.LICENCES_ACTIVE)).isEqualTo(50);
    assertThat(reading(whatIf, Measure.CMRR_GROWTH)).isEqualTo(40);
  }

  @Test
  void aMeasureMayBeAssumedByItself() {
    var whatIf = WhatIf.of(ACME, new Assumption.Reads(Measure.TICKET_SATISFACTION, 1));

    assertThat(reading(whatIf, Measure.TICKET_SATISFACTION)).isEqualTo(1);
    assertThat(whatIf.wouldBe().forecast()).isEqualTo(whatIf.is().forecast());
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Assumption.Is(Lever.SENTIMENT, 7))
        .hasMessage("sentiment: 1 to 5 is possible, not 7");
  }

  @Test
  void theMostFeasibleMoveToGreenComesFirstAndLeadsThere() {
    var moves = Moves.of(account(Acme.withoutSponsor().facts(Acme.TODAY), Acme.TODAY));

    assertThat(moves.toGreen()).isTrue();
    assertThat(moves.moves()).isSortedAccordingTo((a, b) -> a.ease().compareTo(b.ease()));
    assertThat(moves.moves())
        .anySatisfy(
            move -> assertThat(move.assumption()).isEqualTo(new Assumption.Is(Lever.SPONSORS, 1)))
        .allSatisfy(move -> assertThat(move.band()).isEqualTo(Band.GREEN));
  }

  /// The first half is what an assumption says; the second, that all else is as in any account
  /// whose facts are those.
  @Property(tries = 60)
  void underAnAssumptionAnAccountIsJudgedLikeOneInWhichItIsTrue(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(max = 400) int users) {
    var account = account(Facts.none().fold(log, AnySignals.TODAY), AnySignals.TODAY);

    var whatIf = WhatIf.of(account, new Assumption.Is(Lever.ACTIVE_USERS, users));

    var facts = new Scene(account.facts(), AnySignals.TODAY).where(Lever.ACTIVE_USERS, users);
    assertThat(Evidence.of(facts).usage().shareOf(100, AnySignals.TODAY).value()).hasValue(users);
    assertThat(whatIf.wouldBe().verdict())
        .isEqualTo(
            account
                .scorecard()
                .glance(Evidence.of(facts), AnySignals.TODAY, account.verdict().band()));
    assertThat(whatIf.wouldBe().forecast())
        .isEqualTo(account.hazard().forecast(facts, AnySignals.TODAY));
  }

  @Property(tries = 60)
  void toAssumeWhatIsChangesNothing(@ForAll("logs") List<LoggedSignal> log) {
    var account = account(Facts.none().fold(log, AnySignals.TODAY), AnySignals.TODAY);

    account.verdict().components().stream()
        .flatMap(part -> part.measures().stream())
        .forEach(reading -> {
          var same = new Assumption.Reads(reading.measure(), reading.value());
          var whatIf = WhatIf.of(account, same);
          assertThat(whatIf.wouldBe().verdict().score()).isEqualTo(whatIf.is().verdict().score());
        });
  }

  private static double reading(WhatIf whatIf, Measure measure) {
    return whatIf.wouldBe().verdict().components().stream()
        .flatMap(part -> part.measures().stream())
        .filter(reading -> reading.measure() == measure)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Account account(Facts facts, LocalDate today) {
    var card = Scorecard.shipped();
    var verdict = card.judge(facts, today, Band.UNKNOWN);
    return new Account(facts, verdict, card, HazardModel.expert(new Probability(0.1)));
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return AnySignals.logs();
  }
}
