package dev.oarlock.answer.routes;

import com.slack.api.bolt.request.builtin.BlockActionRequest;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.view.handling.RiskReference;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;

/// Who clicked which button; the value says what the button is about.
record ButtonClick(String action, String value, String user) {
  static ButtonClick of(BlockActionRequest request) {
    var payload = request.getPayload();
    var button = payload.getActions().getFirst();
    return new ButtonClick(
        button.getActionId(),
        Objects.requireNonNullElse(button.getValue(), ""),
        payload.getUser().getId());
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
