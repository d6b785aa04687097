package dev.oarlock.answer.identity;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.forms.ViewSubmissions.UnknownIdentityForms;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.form.IdentityModal;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.identity.IdentityReference;
import java.util.Map;

/// The forms in which it is said whose an id of another system is.
public record IdentityForms(IdentityDesk desk) implements UnknownIdentityForms {
  @Override
  public FormResult<Card> submitted(
      ModalForm.Kind kind, String about, FieldValues values, String user) {
    var identity = IdentityReference.decode(about).identity();
    return kind == ModalForm.Kind.NEW_CUSTOMER
        ? values
            .text(IdentityModal.NAME)
            .<FormResult<Card>>map(
                name -> new FormResult.Valid<>(desk.register(identity, name, user)))
            .orElseGet(() -> missing(IdentityModal.NAME, text("Give the customer a name.")))
        : values
            .text(ActivityFields.ACCOUNT)
            .filter(AccountId::isValid)
            .<FormResult<Card>>map(account ->
                new FormResult.Valid<>(desk.link(identity, new AccountId(account), user)))
            .orElseGet(() -> missing(ActivityFields.ACCOUNT, text("Choose the customer.")));
  }

  private static FormResult<Card> missing(String field, String what) {
    return new FormResult.Invalid<>(Map.of(field, what));
  }
}
