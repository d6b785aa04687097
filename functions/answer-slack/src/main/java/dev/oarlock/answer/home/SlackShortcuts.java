package dev.oarlock.answer.home;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.client.history.MessageLink;
import dev.oarlock.slack.command.input.ActivityFields;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.form.StartModal;
import java.util.Objects;
import java.util.Optional;

/// What can be begun from anywhere in Slack, and the accounts that are offered while somebody types
/// some letters of a name.
public record SlackShortcuts(AccountNames names, ModalForms forms) {
  /// As the manifest calls them.
  public static final String LOG = "log_activity";

  public static final String FIND = "find_account";
  public static final String LOG_MESSAGE = "log_message";

  private static final int MOST = 30;
  private static final int LABEL = 75;

  public App register(App app) {
    return app.globalShortcut(
            LOG,
            (request, context) -> {
              open(StartModal.log(), request.getPayload().getTriggerId());
              return context.ack();
            })
        .globalShortcut(
            FIND,
            (request, context) -> {
              open(StartModal.find(), request.getPayload().getTriggerId());
              return context.ack();
            })
        .messageShortcut(
            LOG_MESSAGE,
            (request, context) -> {
              var said = request.getPayload();
              open(StartModal.message(text(said), link(said)), said.getTriggerId());
              return context.ack();
            })
        .blockSuggestion(
            ActivityFields.ACCOUNT,
            (request, context) -> context.ack(options(request.getPayload().getValue())));
  }

  private void open(ModalForm form, String trigger) {
    forms
        .openOrReply(new SlackAnswer.OpenForm(form), trigger)
        .ifPresent(unopened -> forms.show(unopened, trigger));
  }

  private static String text(MessageShortcutPayload said) {
    return Mrkdwn.unescape(Objects.requireNonNullElse(said.getMessage().getText(), ""));
  }

  private static MessageLink link(MessageShortcutPayload said) {
    return MessageLink.of(
        Objects.requireNonNullElse(said.getTeam().getDomain(), "app"),
        said.getChannel().getId(),
        said.getMessageTs(),
        Optional.ofNullable(said.getMessage().getThreadTs()));
  }

  private BlockSuggestionResponse options(String typed) {
    return BlockSuggestionResponse.builder()
        .options(names.offered(typed, MOST).stream().map(SlackShortcuts::option).toList())
        .build();
  }

  private static Option option(NamedAccount account) {
    var label = Mrkdwn.shortened(account.name(), LABEL);
    return new Option(
        PlainTextObject.builder().text(label).emoji(false).build(), account.id().value());
  }
}
