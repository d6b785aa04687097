package dev.oarlock.slack.view.risk;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.view.health.HealthView;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChurnReasonsViewTest {
  private static final Signal SPONSOR_LEFT =
      new ContactChanged("kim", ContactRole.SPONSOR, ContactChanged.Movement.LEFT);
  private static final Signal EXPORT =
      new FeatureRequested("export <all>", FeatureRequested.Urgency.BLOCKING);

  @Test
  void theMatchedReasonsStandWithTheirEvidenceAndTheirPlay() {
    assertThat(signs(SPONSOR_LEFT, EXPORT))
        .contains("Acme & Söhne <GmbH>: signs of 2 of the ten reasons to leave")
        .contains(
            "*Sponsor or power user lost* (alerts): their sponsor left and nobody has followed"
                + " (20 Nov 2026).\n*Play:* New sponsor: ask whoever is left who takes over")
        .contains(
            "*Missing features*: export &lt;all&gt; is missing and blocks them (20 Nov 2026).");
  }

  @Test
  void theOthersStandInOneLine() {
    assertThat(signs(SPONSOR_LEFT))
        .contains(
            "*No sign of:* acquisition, missing features, new leadership, quality or performance,"
                + " wrong solution, the human factor.")
        .contains(
            "*Cannot be told, because nothing about it is reported:* value not realised, stalled"
                + " implementation, low adoption.");
  }

  @Test
  void theCardSaysWhatItLooksLike() {
    var state = AcmeState.with(SPONSOR_LEFT, EXPORT);

    assertThat(VisibleText.of(HealthView.of(state, AcmeState.TODAY)))
        .contains(
            "*Looks like:* sponsor or power user lost (their sponsor left and nobody has followed"
                + " (20 Nov 2026)). Signs of 1 other reason: `/health acme signs`.");
    assertThat(VisibleText.spoken(HealthView.of(state, AcmeState.TODAY)))
        .contains(" Looks like: sponsor or power user lost (");
  }

  @Test
  void aCardWithoutSignsSaysNothingOfThem() {
    assertThat(VisibleText.of(HealthView.of(AcmeState.red(), AcmeState.TODAY)))
        .doesNotContain("Looks like");
  }

  @Test
  void whoPushesIsNotCalledARisk() {
    var urgent = new TicketOpened("T-2", TicketOpened.Priority.URGENT, false);

    assertThat(signs(urgent, measured(), used(21, 90), used(11, 90), used(2, 95), EXPORT))
        .contains("signs of 0 of the ten reasons to leave")
        .contains(
            "*Pushing power user.* This looks like a pushing power user, not a risk: they push"
                + " because they depend on it (urgent or escalated tickets open: 2; 95 % of"
                + " licences active; 100 % of the way to their targets).");
  }

  private static String signs(Signal... more) {
    return VisibleText.of(
        ChurnReasonsView.of(AcmeState.with(more), AcmeState.TODAY, PlayCatalog.shipped()));
  }

  private static Signal measured() {
    return new MeasureReported("hours saved", 4, OptionalDouble.of(0), OptionalDouble.of(4));
  }

  private static Signal used(int ago, int users) {
    return active(AcmeState.TODAY.minusDays(ago), users);
  }
}
