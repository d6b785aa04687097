package dev.oarlock.answer.routes;

import com.slack.api.bolt.request.builtin.BlockActionRequest;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.view.handling.RiskReference;

/// Who clicked which button; the value says what the button is about.
record ButtonClick(String action, String value, String user) {
  static ButtonClick of(BlockActionRequest request) {
    var payload = request.getPayload();
    var button = payload.getActions().getFirst();
    return new ButtonClick(button.getActionId(), button.getValue(), payload.getUser().getId());
  }

  AccountId account() {
    return new AccountId(value);
  }

  RiskReference risk() {
    return RiskReference.decode(value);
  }

  /// The digit at the end of the button's name.
  int number() {
    return action.charAt(action.length() - 1) - '0';
  }
}
