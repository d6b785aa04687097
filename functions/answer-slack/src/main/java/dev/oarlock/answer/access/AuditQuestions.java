package dev.oarlock.answer.access;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.store.audit.AuditStore;
import dev.oarlock.slack.view.access.AuditView;
import java.util.Optional;

/// Answers `/audit`: the trail of an account, or, without a name, of what is about none.
public record AuditQuestions(AccountLookup lookup, AuditStore store) {
  public SlackAnswer answer(String typed) {
    var name = typed.strip();
    return name.isEmpty()
        ? new SlackAnswer.Reply(
            AuditView.of(text("lists, reports and rules"), store.of(Optional.empty())))
        : lookup.named(
            name, (_, state) -> AuditView.of(state.name(), store.of(Optional.of(state.id()))));
  }
}
