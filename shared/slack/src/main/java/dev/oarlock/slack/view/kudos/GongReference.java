package dev.oarlock.slack.view.kudos;

import dev.oarlock.domain.account.identity.AccountId;

/// A win of an account by the id of its gong, as a button and a form carry it.
public record GongReference(AccountId account, String gong) {
  public String encode() {
    return account.value() + " " + gong;
  }

  /// An [IllegalArgumentException] where it is none.
  public static GongReference decode(String value) {
    var end = value.indexOf(' ');
    if (end < 0) {
      throw new IllegalArgumentException("not a gong of an account: " + value);
    }
    return new GongReference(new AccountId(value.substring(0, end)), value.substring(end + 1));
  }
}
