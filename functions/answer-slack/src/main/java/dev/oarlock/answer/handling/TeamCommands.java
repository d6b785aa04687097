package dev.oarlock.answer.handling;

import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.feedback.EscalationFeedback;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.KudosFeedback;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.command.team.EscalateCommand;
import dev.oarlock.slack.command.team.GongCommand;
import dev.oarlock.slack.form.team.AssistModal;
import dev.oarlock.slack.form.team.EscalationModal;
import dev.oarlock.slack.view.escalation.EscalationReplyView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.kudos.GongReference;
import dev.oarlock.slack.view.kudos.KudosReplyView;
import java.util.function.Supplier;

/// What a team does together: kudos for a customer's success by `/gong`, a room for an account that
/// needs one by `/escalate`.
public record TeamCommands(AccountLookup lookup, Supplier<FeedbackCommands> feedback) {
  public SlackAnswer gong(String typed, String user) {
    return switch (GongCommand.parse(typed)) {
      case GongCommand.Help _ -> new SlackAnswer.Reply(KudosReplyView.help());
      case GongCommand.TellSuccess(var name, var text) ->
          lookup.certain(
              name,
              state ->
                  new KudosFeedback(feedback.get()).tell(state, text, feedback.get().actor(user)));
      case GongCommand.UnclearGong(var why) -> new SlackAnswer.Reply(ErrorView.unclear(why));
    };
  }

  /// The form that names who helped with a win.
  public SlackAnswer assistForm(GongReference gong) {
    return lookup.formAbout(
        gong.account(), state -> new SlackAnswer.OpenForm(AssistModal.of(state, gong)));
  }

  public SlackAnswer escalate(String typed, String user) {
    return switch (EscalateCommand.parse(typed)) {
      case EscalateCommand.Help _ -> new SlackAnswer.Reply(EscalationReplyView.help());
      case EscalateCommand.OpenEscalation(var name) -> lookup.formOf(name, this::escalationForm);
      case EscalateCommand.EscalationWords words ->
          lookup.certain(
              words.name(),
              state ->
                  new EscalationFeedback(feedback.get())
                      .said(state, words, feedback.get().actor(user)));
      case EscalateCommand.UnclearEscalation(var why) ->
          new SlackAnswer.Reply(ErrorView.unclear(why));
    };
  }

  private SlackAnswer escalationForm(AccountState state) {
    return EscalationRoom.open(state.facts())
        .<SlackAnswer>map(
            room -> new SlackAnswer.Reply(EscalationReplyView.openAlready(state, room)))
        .orElseGet(() -> new SlackAnswer.OpenForm(EscalationModal.of(state)));
  }
}
