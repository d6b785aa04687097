package dev.oarlock.slack.view.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyEnded;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceFellSilent;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceReturned;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.view.health.HealthView;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataQualityViewTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-11-21");

  @Test
  void operatorsHearWhatIsMissingAndWhatThatMeans() {
    var silent = new SourceFellSilent("warehouse", SignalType.USAGE_REPORTED, SINCE, 38);

    assertThat(VisibleText.spoken(DataQualityView.of(silent)))
        .isEqualTo(
            "No signals about use from warehouse since 21 Nov 2026. The source usually reports more"
                + " often. What depends on it is frozen for 38 accounts, is marked on their cards,"
                + " and alerts nobody until it reports again.");
  }

  @Test
  void operatorsHearThatItIsBack() {
    var back =
        new SourceReturned("warehouse", SignalType.USAGE_REPORTED, SINCE, SINCE.plusDays(5), 1);

    assertThat(VisibleText.spoken(DataQualityView.of(back)))
        .isEqualTo(
            "Signals about use from warehouse are back since 26 Nov 2026; none had come since 21"
                + " Nov 2026. Measures age again for 1 account. Late signals are folded in as of"
                + " their own time.");
  }

  /// What was wrong raises no alert when it is over.
  @Test
  void operatorsHearThatWhatWasWrongAlertsNobody() {
    var over =
        new AnomalyEnded(
            SignalType.USAGE_REPORTED, SINCE, SINCE.plusDays(3), AnomalyResolution.WRONG, 12);

    assertThat(VisibleText.spoken(DataQualityView.of(over)))
        .contains("reported since 21 Nov 2026 was wrong and never counts")
        .endsWith("No alert rests on it; what is reported from now on may raise one again.");
  }

  @Test
  void aCardSaysWhatStandsStill() {
    var out = new SourceInterrupted(SignalType.TICKET_CLOSED, "desk", SINCE, Optional.empty());

    assertThat(VisibleText.of(HealthView.of(AcmeState.with(out), AcmeState.TODAY)))
        .contains("*Silent sources, values frozen:* closed tickets since 21 Nov" + " 2026 (desk).");
  }
}
