package dev.oarlock.answer;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.oarlock.aws.World;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.command.CallForm;
import dev.oarlock.slack.command.Filled;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.OverrideForm;
import dev.oarlock.slack.command.PulseForm;
import dev.oarlock.slack.command.Reading;
import dev.oarlock.slack.form.About;
import dev.oarlock.slack.form.Form;
import dev.oarlock.slack.view.CallRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Forms that come back filled in: read into the same commands as what is typed, and heard by the
/// same ears.
record Submissions(World world, AccountStates states, Statements statements, Callings callings) {
  /// What a form becomes.
  sealed interface Outcome {
    record Noted(Message message) implements Outcome {}

    /// By field, what is wrong.
    record Wrong(Map<String, String> fields) implements Outcome {}
  }

  static Submissions of(World world, AccountStates states, Statements statements) {
    return new Submissions(world, states, statements, new Callings(world, statements));
  }

  Outcome submitted(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var about = About.read(view.getPrivateMetadata());
    var state = states.load(about.account()).orElseThrow();
    var voice = Voice.filled(payload.getUser().getId(), view.getId());
    var heard = new Heard(state, about, filled(view.getState()), voice);
    return switch (Form.Kind.of(view.getCallbackId()).orElseThrow()) {
      case OVERRIDE -> override(heard);
      case PULSE -> pulse(heard);
      case CALL -> call(heard);
      case DECIDE -> decide(heard);
    };
  }

  /// Who filled in what about which account.
  private record Heard(AccountState state, About about, Filled filled, Voice voice) {
    String name() {
      return state.id().value();
    }
  }

  private Outcome override(Heard heard) {
    return outcome(new OverrideForm(world.today()).read(heard.name(), heard.filled()), heard);
  }

  private Outcome pulse(Heard heard) {
    return outcome(PulseForm.read(heard.name(), heard.filled()), heard);
  }

  private Outcome outcome(Reading<HealthCommand.Statement> read, Heard heard) {
    return switch (read) {
      case Reading.Wrong<HealthCommand.Statement>(var fields) -> new Outcome.Wrong(fields);
      case Reading.Fine<HealthCommand.Statement>(var said) ->
          new Outcome.Noted(statements.hear(heard.state(), said, heard.voice()));
    };
  }

  private Outcome call(Heard heard) {
    return calls(CallForm.call(heard.name(), heard.filled()), heard, CallForm.CHANCE);
  }

  private Outcome decide(Heard heard) {
    return overtaken(heard)
        .<Outcome>map(refusal -> wrong(refusal, heard, CallForm.CHOICE))
        .orElseGet(
            () -> calls(CallForm.decide(heard.name(), heard.filled()), heard, CallForm.CHOICE));
  }

  /// Whoever decides must know of every decision before; their own they know.
  private Optional<CallRefusal> overtaken(Heard heard) {
    return heard
        .state()
        .calls(world.today())
        .flatMap(heard.about()::overtaking)
        .filter(made -> !made.by().equals(heard.voice().csm()))
        .map(made -> new CallRefusal.Overtaken(made, world.now()));
  }

  private Outcome calls(Reading<ForecastCommand.Statement> read, Heard heard, String main) {
    return switch (read) {
      case Reading.Wrong<ForecastCommand.Statement>(var fields) -> new Outcome.Wrong(fields);
      case Reading.Fine<ForecastCommand.Statement>(var said) ->
          switch (callings.hear(heard.state(), said, heard.voice())) {
            case Taken.Noted(var message) -> new Outcome.Noted(message);
            case Taken.Refused(var refusal) -> wrong(refusal, heard, main);
          };
    };
  }

  /// `main` is the field that stands for the whole form.
  private static Outcome wrong(CallRefusal refusal, Heard heard, String main) {
    var field =
        switch (refusal) {
          case CallRefusal.TooMuch _, CallRefusal.NoCurrency _ -> CallForm.AMOUNT;
          case CallRefusal.NoRenewal _,
              CallRefusal.NoCallYet _,
              CallRefusal.NothingToMonitor _,
              CallRefusal.TooLateToMonitor _,
              CallRefusal.Overtaken _ ->
              main;
        };
    return new Outcome.Wrong(Map.of(field, refusal.said(heard.state())));
  }

  /// Each of our fields has one element, called like the field.
  private static Filled filled(ViewState state) {
    var fields = new HashMap<String, List<String>>();
    state
        .getValues()
        .forEach((field, elements) ->
            fields.put(field, elements.values().stream().flatMap(Submissions::words).toList()));
    return new Filled(fields);
  }

  private static Stream<String> words(ViewState.Value value) {
    var one = Optional.ofNullable(value.getSelectedOption()).map(it -> it.getValue());
    var many = Optional.ofNullable(value.getSelectedOptions()).stream().flatMap(List::stream);
    var text = Optional.ofNullable(value.getValue());
    var day = Optional.ofNullable(value.getSelectedDate());
    return Stream.of(one.stream(), many.map(it -> it.getValue()), text.stream(), day.stream())
        .flatMap(it -> it);
  }
}
