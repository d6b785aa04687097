package dev.oarlock.slack.form;

import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.signed;
import static dev.oarlock.domain.testing.Signals.customer;
import static dev.oarlock.domain.testing.Signals.pulse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.testing.Sketch;
import dev.oarlock.domain.testing.Story;
import dev.oarlock.slack.block.Field;
import dev.oarlock.slack.block.Modal;
import dev.oarlock.slack.view.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Forms as people read them.
class FormsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate RENEWAL = LocalDate.parse("2027-03-14");

  @Test
  void theComputedScoreStandsAboveWhatIsHeldAgainstIt() {
    var form = OverrideModal.of(account().scoring(52).state(), TODAY);

    assertThat(read(form)).contains("*Acme &lt;Corp&gt;* is computed at *52* (🟡 yellow).");
    assertThat(field(form, "until")).contains("\"initial_date\":\"2026-12-22\"");
    assertThat(names(form)).containsExactly("score", "band", "reason", "until", "note");
  }

  @Test
  void anOverrideThatStandsIsShownAndMayBeTakenBack() {
    var form = OverrideModal.of(overridden(), TODAY);

    assertThat(read(form))
        .contains("dana holds *Acme &lt;Corp&gt;* at *80* (🟢 green) until 2 Jan 2027")
        .contains("because of renewal-agreed. Computed beside it: ")
        .contains("`/health acme override off`");
    assertThat(names(form)).startsWith("off", "score");
    assertThat(field(form, "score")).contains("\"initial_value\":\"80\"");
    assertThat(field(form, "reason"))
        .containsPattern("\"initial_option\":\\{[^}]*\\}?[^}]*\"value\":\"renewal-agreed\"");
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
    var form = CallModal.call(state, calls(state));

    assertThat(read(form))
        .contains("renewal on 14 Mar 2027, worth €12,400 a month: machine 38 %")
        .contains("Amount at stake a month, in EUR", "No more than €12,400")
        .contains("`/forecast acme call 30% of 6200: sponsor confirmed`");
  }

  @Test
  void onlyWhatMayBeDecidedCanBeChosen() {
    var alone = renewing();
    assertThat(read(CallModal.decide(alone, calls(alone))))
        .contains("The model's: 38 %", "A figure of my own")
        .doesNotContain("The CSM's", "monitor until");

    var apart =
        renewing(new ChurnCalled(RENEWAL, 0.02, Optional.empty(), Optional.empty(), dana()));
    assertThat(read(CallModal.decide(apart, calls(apart))))
        .contains("The model's: 38 %", "The CSM's: 2 %", "monitor until 13 Dec 2026");
  }

  @Test
  void theLongestNameStillFits() {
    var longest = "Ö".repeat(200);
    var state = Sketch.of(Story.of("acme").on(TODAY, customer(longest)), TODAY).state();

    assertThat(OverrideModal.of(state, TODAY).modal().view().getTitle().getText())
        .hasSizeLessThan(25);
    assertThat(read(PulseModal.of(state))).contains("Ö…");
  }

  @Test
  void whatSlackWouldRefuseIsRefusedWhenItIsMade() {
    var field = Field.required("a", "A").words(Optional.empty());

    assertThatThrownBy(() -> modal("A title of 25 characters!", Optional.of("Go"), List.of(field)))
        .hasMessageContaining("title");
    assertThatThrownBy(() -> modal("Fields", Optional.empty(), List.of(field)))
        .hasMessageContaining("cannot be submitted");
    assertThatThrownBy(() -> modal("Fields", Optional.of("Go"), List.of(field, field)))
        .hasMessageContaining("one name");
    assertThatThrownBy(
            () -> new Modal("c", "x".repeat(3_001), "T", Optional.of("Go"), List.of(field)))
        .hasMessageContaining("too long");
    assertThatThrownBy(() ->
            Field.required("a", "A")
                .choice(List.of(new Field.Choice("v", "x".repeat(76))), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Modal modal(String title, Optional<String> submit, List<LayoutBlock> blocks) {
    return new Modal("c", "", title, submit, blocks);
  }

  private static Csm dana() {
    return new Csm("dana");
  }

  private static Sketch account(Signal... more) {
    var story = Story.of("acme").on("2025-03-14", customer("Acme <Corp>")).on("2026-11-20", more);
    return Sketch.of(story, TODAY);
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
    var verdict = Scorecard.shipped().judge(sketch.story().facts(TODAY), TODAY, Band.UNKNOWN);
    return new Sketch(sketch.story(), verdict, sketch.forecast(), sketch.history(), 1).state();
  }

  private static AccountState renewing(Signal... more) {
    var story =
        Story.of("acme")
            .on("2026-03-14", customer("Acme <Corp>"))
            .on("2026-03-14", signed("K-1", "2026-03-14", 12, line("seats", 100, 12_400)))
            .on("2026-11-20", more);
    return Sketch.of(story, TODAY).leaving(0.38, RENEWAL).state();
  }

  private static Calls calls(AccountState state) {
    return state.calls(TODAY).orElseThrow();
  }

  private static String read(Form form) {
    return Shown.in(form.modal().blocks());
  }

  private static List<String> names(Form form) {
    return fields(form).map(InputBlock::getBlockId).toList();
  }

  /// As Slack gets it.
  private static String field(Form form, String name) {
    var field = fields(form).filter(it -> it.getBlockId().equals(name)).findFirst();
    return GsonFactory.createSnakeCase().toJson(field.orElseThrow());
  }

  private static Stream<InputBlock> fields(Form form) {
    return form.modal().blocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(InputBlock.class::cast);
  }
}
