package dev.oarlock.slack.form;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.view.identity.IdentityReference;
import dev.oarlock.slack.view.identity.IdentityText;
import java.util.List;
import java.util.Optional;

/// The forms in which it is said whose an id of another system is.
public final class IdentityModal {
  public static final String NAME = "name";
  private static final int LONGEST_NAME = 150;

  private IdentityModal() {}

  /// A customer that was not suggested.
  public static ModalForm existing(ExternalId identity) {
    return ModalForm.of(
        ModalForm.Kind.LINK_IDENTITY,
        IdentityReference.of(identity).encode(),
        text("Whose id is it?"),
        new ModalForm.Content(
            List.of(
                FormField.required(
                        ActivityFields.ACCOUNT, text("{0} is", IdentityText.plain(identity)))
                    .hint(text("Type some letters of its name."))
                    .externalSelect()),
            text("Save"),
            text(
                "It becomes an id of that customer, and what waits flows into its history. Only"
                    + " whoever runs Oarlock can take that back, at the command line."),
            typed("link", identity, "NAME")));
  }

  /// A customer who is not known yet; `name` is what the other system calls it.
  public static ModalForm registered(ExternalId identity, Optional<String> name) {
    return ModalForm.of(
        ModalForm.Kind.NEW_CUSTOMER,
        IdentityReference.of(identity).encode(),
        text("A new customer"),
        new ModalForm.Content(
            List.of(
                FormField.required(NAME, text("Name of the customer"))
                    .hint(text("{0} becomes its id.", IdentityText.plain(identity)))
                    .textInput(name.map(it -> Mrkdwn.shortened(it, LONGEST_NAME)))),
            text("Register"),
            text("What waits flows into its history."),
            typed("new", identity, "\"NAME\"")));
  }

  private static String typed(String what, ExternalId identity, String name) {
    return Mrkdwn.code(
        "./oarlock identity %s %s %s"
            .formatted(what, IdentityText.plain(identity).replace(" / ", "/"), name));
  }
}
