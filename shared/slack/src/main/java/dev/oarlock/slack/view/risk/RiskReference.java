package dev.oarlock.slack.view.risk;

import dev.oarlock.domain.account.identity.AccountId;

/// Which risk episode a button or a form is about.
public record RiskReference(AccountId account, int episode) {
  public static RiskReference decode(String written) {
    var end = written.lastIndexOf('|');
    return new RiskReference(
        new AccountId(written.substring(0, end)), Integer.parseInt(written.substring(end + 1)));
  }

  public String encode() {
    return account.value() + "|" + episode;
  }
}
