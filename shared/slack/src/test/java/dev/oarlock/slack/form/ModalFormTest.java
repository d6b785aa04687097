package dev.oarlock.slack.form;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.SlackModal;
import dev.oarlock.slack.form.team.EscalationModal;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Forms as people read them.
class ModalFormTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate RENEWAL = LocalDate.parse("2027-03-14");

  @Test
  void theComputedScoreStandsAboveWhatIsHeldAgainstIt() {
    var form = OverrideModal.of(account().withScore(52).state(), TODAY);

    assertThat(read(form)).contains("*Acme &lt;Corp&gt;* is computed at *52* (🟡 yellow).");
    assertThat(field(form, "until")).contains("\"initial_date\":\"2026-12-22\"");
    assertThat(names(form)).containsExactly("score", "band", "reason", "until", "note");
  }

  @Test
  void anOverrideThatStandsIsShownAndMayBeTakenBack() {
    var form = OverrideModal.of(overridden(), TODAY);

    assertThat(read(form))
        .contains("dana set *Acme &lt;Corp&gt;* to *80* (🟢 green) until 2 Jan 2027")
        .contains("because of renewal-agreed. Computed beside it: ")
        .contains("`/health acme override off`");
    assertThat(names(form)).startsWith("off", "score");
    assertThat(field(form, "score")).contains("\"initial_value\":\"80\"");
    assertThat(field(form, "reason"))
        .containsPattern("\"initial_option\":\\{[^}]*\\}?[^}]*\"value\":\"renewal-agreed\"");
  }

  @Test
  void whatOnlyOpensAFormIsNotCalledTheSameAsFillingItIn() {
    var state = account().state();

    assertThat(read(PulseModal.of(state))).contains("To type the same: `/health acme pulse 2");
    assertThat(read(new ActivityModal(state, TODAY).meeting()))
        .contains("To open it by typing: `/health acme log meeting`.");
    assertThat(read(EscalationModal.of(state))).contains("To open it by typing: `/escalate acme`.");
  }

  @Test
  void aPulseTellsTheLastOne() {
    assertThat(read(PulseModal.of(account().state()))).contains("Nobody has given a pulse yet.");
    assertThat(read(PulseModal.of(account(pulse(4)).state())))
        .contains("The last pulse was 4 of 5 on 20 Nov 2026.");
  }

  @Test
  void aCallIsNoMoreThanTheAccountIsWorth() {
    var state = renewing();
    var form = ForecastModal.forecast(state, calls(state));

    assertThat(read(form))
        .contains("renewal on 14 Mar 2027, worth €12,400 a month: model 38 %")
        .contains("Amount at stake a month, in EUR", "No more than €12,400")
        .contains("`/forecast acme call 30% of 6200: sponsor confirmed`");
  }

  @Test
  void onlyWhatMayBeDecidedCanBeChosen() {
    var alone = renewing();
    assertThat(read(ForecastModal.decision(alone, calls(alone))))
        .contains("The model's: 38 %", "A figure of my own")
        .doesNotContain("The CSM's", "monitor until");

    var apart =
        renewing(new ChurnCalled(RENEWAL, 0.02, Optional.empty(), Optional.empty(), dana()));
    assertThat(read(ForecastModal.decision(apart, calls(apart))))
        .contains("The model's: 38 %", "The CSM's: 2 %", "monitor until 13 Dec 2026");
  }

  @Test
  void theLongestNameStillFits() {
    var longest = "Ö".repeat(200);
    var state =
        AccountStateBuilder.of(AccountLog.of("acme").on(TODAY, customer(longest)), TODAY).state();

    assertThat(OverrideModal.of(state, TODAY).modal().toView().getTitle().getText())
        .hasSizeLessThan(25);
    assertThat(read(PulseModal.of(state))).contains("Ö…");
  }

  @Test
  void whatSlackWouldRefuseIsRefusedWhenItIsMade() {
    var field = FormField.required("a", "A").textInput(Optional.empty());

    assertThatThrownBy(() -> modal("A title of 25 characters!", Optional.of("Go"), List.of(field)))
        .hasMessageContaining("title");
    assertThatThrownBy(() -> modal("Fields", Optional.empty(), List.of(field)))
        .hasMessageContaining("cannot be submitted");
    assertThatThrownBy(() -> modal("Fields", Optional.of("Go"), List.of(field, field)))
        .hasMessageContaining("one name");
    assertThatThrownBy(
            () -> new SlackModal("c", "x".repeat(3_001), "T", Optional.of("Go"), List.of(field)))
        .hasMessageContaining("too long");
    assertThatThrownBy(() ->
            FormField.required("a", "A")
                .select(List.of(new FormField.Option("v", "x".repeat(76))), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SlackModal modal(String title, Optional<String> submit, List<LayoutBlock> blocks) {
    return new SlackModal("c", "", title, submit, blocks);
  }

  private static Csm dana() {
    return new Csm("dana");
  }

  private static AccountStateBuilder account(Signal... more) {
    var story =
        AccountLog.of("acme").on("2025-03-14", customer("Acme <Corp>")).on("2026-11-20", more);
    return AccountStateBuilder.of(story, TODAY);
  }

  private static AccountState overridden() {
    var held =
        new HealthOverridden(
            OptionalInt.of(80),
            Optional.empty(),
            "renewal-agreed",
            Optional.empty(),
            LocalDate.parse("2027-01-02"),
            dana());
    var sketch = account(pulse(3), held);
    var verdict = Scorecard.shipped().assess(sketch.story().facts(TODAY), TODAY, Band.UNKNOWN);
    return sketch.withAssessment(verdict).state();
  }

  private static AccountState renewing(Signal... more) {
    var story =
        AccountLog.of("acme")
            .on("2026-03-14", customer("Acme <Corp>"))
            .on("2026-03-14", signed("K-1", "2026-03-14", 12, line("seats", 100, 12_400)))
            .on("2026-11-20", more);
    return AccountStateBuilder.of(story, TODAY).withChurnProbability(0.38, RENEWAL).state();
  }

  private static RenewalForecasts calls(AccountState state) {
    return state.renewalForecasts(TODAY).orElseThrow();
  }

  private static String read(ModalForm form) {
    return VisibleText.of(OwnerMentions.none().in(form.modal()).blocks());
  }

  private static List<String> names(ModalForm form) {
    return fields(form).map(InputBlock::getBlockId).toList();
  }

  /// As Slack gets it.
  private static String field(ModalForm form, String name) {
    var field = fields(form).filter(it -> it.getBlockId().equals(name)).findFirst();
    return GsonFactory.createSnakeCase().toJson(field.orElseThrow());
  }

  private static Stream<InputBlock> fields(ModalForm form) {
    return form.modal().blocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(InputBlock.class::cast);
  }
}
