package dev.oarlock.answer.routes;

import com.slack.api.bolt.request.builtin.BlockActionRequest;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.view.risk.RiskReference;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Who clicked which button; the value says what the button is about. In a view there is no
/// `responseUrl`.
record ButtonClick(String action, String value, String user, String responseUrl) {
  /// What a button is about cannot be read: its message is of a version of Oarlock that wrote it in
  /// another way. Messages stay in Slack for years.
  static final class OutdatedButtonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OutdatedButtonException(RuntimeException cause) {
      super("a button of another version", cause);
    }
  }

  static ButtonClick of(BlockActionRequest request) {
    var payload = request.getPayload();
    var button = payload.getActions().getFirst();
    var chosen = Optional.ofNullable(button.getSelectedOption()).map(it -> it.getValue());
    return new ButtonClick(
        button.getActionId(),
        chosen.orElseGet(() -> Objects.requireNonNullElse(button.getValue(), "")),
        payload.getUser().getId(),
        Objects.requireNonNullElse(payload.getResponseUrl(), ""));
  }

  /// The button that was chosen from a menu.
  ButtonClick chosen() {
    var end = value.indexOf(' ');
    return end < 0
        ? this
        : new ButtonClick(value.substring(0, end), value.substring(end + 1), user, responseUrl);
  }

  /// What its value says, or an [OutdatedButtonException].
  <T> T read(Function<String, T> decoder) {
    try {
      return decoder.apply(value);
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw new OutdatedButtonException(e);
    }
  }

  AccountId account() {
    return read(AccountId::new);
  }

  RiskReference risk() {
    return read(RiskReference::decode);
  }

  /// The digit at the end of the button's name.
  int number() {
    return action.charAt(action.length() - 1) - '0';
  }
}
