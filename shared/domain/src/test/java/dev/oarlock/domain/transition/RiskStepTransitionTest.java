package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What people do about a risk is told once, on its card.
class RiskStepTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @Test
  void aClaimOfAnAnnouncedRiskIsTold() {
    var stream = after(claim(1, "dana"));

    assertThat(alerts(stream)).hasSize(1);
    assertThat(updates(stream)).hasSize(1);
    assertThat(updates(stream).getFirst().handling().owner()).contains(new Csm("dana"));
    assertThat(updates(stream).getFirst().episode().number()).isEqualTo(1);
  }

  @Test
  void aClaimThatComesAgainIsToldOnce() {
    var stream = after(claim(1, "dana"));

    stream.deliver(2, 3);

    assertThat(updates(stream)).extracting(RiskUpdated::id).containsOnly("any:risk-updated:1:2");
  }

  @Test
  void aStepAboutAnotherEpisodeChangesNothing() {
    assertThat(updates(after(claim(7, "dana")))).isEmpty();
  }

  @Test
  void aStepChangesNeitherScoreNorForecastNorTheEpisode() {
    var before = after();
    var stepped = after(claim(1, "dana"));

    assertThat(stepped.state().assessment()).isEqualTo(before.state().assessment());
    assertThat(stepped.state().forecast()).isEqualTo(before.state().forecast());
    assertThat(stepped.state().risk()).isEqualTo(before.state().risk());
  }

  private static StreamedAccount after(Signal... steps) {
    var log =
        AccountLog.of("any")
            .on("2026-01-01", signed("C-1", "2026-01-01", 12, line("SEATS", 10, 900)))
            .on("2026-11-27", evaluation())
            .on(TODAY, steps);
    var stream = new StreamedAccount(log.signals(), TODAY);
    stream.deliver(0, 2);
    if (steps.length > 0) {
      stream.deliver(2, 2 + steps.length);
    }
    return stream;
  }

  private static Signal evaluation() {
    return new CorporateEventNoted(CorporateEventNoted.Kind.COMPETITOR_EVALUATION);
  }

  private static RiskHandled claim(int episode, String by) {
    return new RiskHandled(
        episode, Step.CLAIM, Optional.empty(), Optional.empty(), Optional.empty(), new Csm(by));
  }

  private static List<AccountAtRisk> alerts(StreamedAccount stream) {
    return told(stream, AccountAtRisk.class);
  }

  private static List<RiskUpdated> updates(StreamedAccount stream) {
    return told(stream, RiskUpdated.class);
  }

  private static <A> List<A> told(StreamedAccount stream, Class<A> type) {
    return stream.said().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
