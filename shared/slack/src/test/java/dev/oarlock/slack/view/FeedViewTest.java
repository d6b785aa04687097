package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.feed.FeedNotice.FeedFellSilent;
import dev.oarlock.domain.feed.FeedNotice.FeedReturned;
import dev.oarlock.domain.feed.FeedNotice.TideOver;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.tide.End;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedViewTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-11-21");

  @Test
  void operatorsHearWhatIsMissingAndWhatThatMeans() {
    var silent = new FeedFellSilent("warehouse", "UsageReported", SINCE, 38);

    assertThat(FeedView.of(silent).text())
        .isEqualTo(
            "No signals about use from warehouse since 21 Nov 2026. That is against its own rhythm."
                + " What rests on it stands still for 38 accounts, is marked on their cards, and"
                + " alerts nobody until it is heard again.");
  }

  @Test
  void operatorsHearThatItIsBack() {
    var back = new FeedReturned("warehouse", "UsageReported", SINCE, SINCE.plusDays(5), 1);

    assertThat(FeedView.of(back).text())
        .isEqualTo(
            "Signals about use from warehouse are back since 26 Nov 2026; none had come since 21 Nov"
                + " 2026. Time counts again for 1 account. What is sent late folds in as if it had"
                + " never been away.");
  }

  /// What was wrong raises no alert when it is over.
  @Test
  void operatorsHearThatWhatWasWrongAlertsNobody() {
    var over = new TideOver("UsageReported", SINCE, SINCE.plusDays(3), End.WRONG, 12);

    assertThat(FeedView.of(over).text())
        .contains("reported since 21 Nov 2026 was wrong and never counts")
        .endsWith("No alert rests on it; what is reported from now on may raise one again.");
  }

  @Test
  void aCardSaysWhatStandsStill() {
    var out = new FeedInterrupted("TicketClosed", "desk", SINCE, Optional.empty());

    assertThat(Shown.in(HealthView.of(Acme.with(out), Acme.TODAY).blocks()))
        .contains("*Stale, standing still for now:* closed tickets since 21 Nov" + " 2026 (desk).");
  }
}
