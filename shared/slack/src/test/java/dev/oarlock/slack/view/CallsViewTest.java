package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.announce.Announcement.CallsDisagree;
import dev.oarlock.domain.announce.Announcement.CallsSettled;
import dev.oarlock.domain.announce.Disagreement;
import dev.oarlock.domain.announce.Settled;
import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.domain.call.CsmCall;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.call.RiskBands;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Range;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CallsViewTest {
  private static final LocalDate RENEWAL = LocalDate.parse("2027-03-14");
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T00:30:00+01:00");
  private static final Amounts WORTH = Amounts.of(Money.of(1_240_000, "EUR"));
  private static final Figure MODEL = new Figure(new Probability(0.624), WORTH);

  @Test
  void theTextOfTheCardStandsAlone() {
    var text = CallsView.of(asked("2026-11-22", "New sponsor <confirmed>")).text();

    assertThat(text)
        .isEqualTo(
            "Acme: the model says 62 % (lost), dana 5 % (safe). Please decide which call counts. It"
                + " is about the renewal on 14 Mar 2027, in 112 days, about €12,400 a month. The"
                + " model: their sponsor left and nobody followed (odds × 2.2). dana: 5 % of €2,500 a"
                + " month, on 20 Nov 2026: “New sponsor &lt;confirmed&gt;” Use the buttons of the"
                + " card, or type `/forecast acme decide model` (or csm, monitor, 25%).");
  }

  @Test
  void theCardOffersToMonitorWhileThereIsTime() {
    assertThat(Shown.in(CallsView.of(asked("2026-11-22", "x")).blocks()))
        .contains("Go with model", "Go with CSM", "Decide", "Monitor", "until 13 Dec 2026")
        .contains("62 % (44-78 %), lost");
    assertThat(Shown.in(CallsView.of(asked("2026-12-14", "x")).blocks()))
        .contains("Go with model", "no decision any more")
        .doesNotContain("Monitor");
  }

  @Test
  void decidedTheCardSaysByWhomAndHasNoButtons() {
    var how =
        new Settled.Decided(
            Choice.OWN, Optional.of(new Figure(new Probability(0.25), WORTH)), new Csm("bo"), AT);

    var message = CallsView.of(settled(how));

    assertThat(message.text())
        .startsWith(
            "Acme: bo decided with a figure of their own on 20 Nov 2026: 25 % counts as the final"
                + " call. At the time the model said 62 % (lost), dana 5 % (safe)");
    assertThat(Shown.in(message.blocks())).doesNotContain("Go with model");
  }

  @Test
  void monitoredTheCardSaysUntilWhen() {
    var how = new Settled.Decided(Choice.MONITOR, Optional.empty(), new Csm("bo"), AT);

    assertThat(CallsView.of(settled(how)).text())
        .contains("bo decided to monitor on 20 Nov 2026: it is watched until 13 Dec 2026");
  }

  @Test
  void whatSettledItselfSaysSo() {
    assertThat(CallsView.of(settled(new Settled.Agreed())).text()).contains("in one band again");
    assertThat(CallsView.of(settled(new Settled.Over())).text())
        .contains("past, signed or cancelled before anybody decided");
  }

  private static CallsDisagree asked(String day, String why) {
    return new CallsDisagree("acme:calls:1", about(day), 1, said(why));
  }

  private static CallsSettled settled(Settled how) {
    return new CallsSettled("acme:calls-settled:1", about("2026-11-22"), 1, said("x"), how);
  }

  private static Disagreement said(String why) {
    var part = Amounts.of(Money.of(250_000, "EUR"));
    return new Disagreement(
        RENEWAL,
        MODEL,
        Optional.of(Range.of(0.44, 0.78)),
        List.of(new DriverReading(Driver.SPONSOR, 1, 0.8)),
        new CsmCall(new Figure(new Probability(0.05), part), new Csm("dana"), AT, Optional.of(why)),
        new RiskBands(10, 40));
  }

  private static Snapshot about(String day) {
    return new Snapshot(
        new AccountId("acme"),
        "Acme",
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        LocalDate.parse(day),
        OptionalInt.of(34),
        OptionalInt.of(34),
        Band.RED,
        Band.RED,
        83,
        List.of(),
        WORTH,
        Optional.of(RENEWAL),
        new Probability(0.3),
        new Probability(0.1),
        Optional.empty());
  }
}
