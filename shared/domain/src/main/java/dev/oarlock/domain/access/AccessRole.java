package dev.oarlock.domain.access;

import static dev.oarlock.domain.access.AccessRight.CHANGE_RULES;
import static dev.oarlock.domain.access.AccessRight.DECIDE_FORECASTS;
import static dev.oarlock.domain.access.AccessRight.HANDLE_FOR_OTHERS;
import static dev.oarlock.domain.access.AccessRight.NAME_CUSTOMERS;
import static dev.oarlock.domain.access.AccessRight.READ_AUDIT;
import static dev.oarlock.domain.access.AccessRight.WORK_ON_ACCOUNTS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// As what somebody works with customers.
public enum AccessRole {
  /// Any colleague: reads redacted cards, and may ring the gong.
  EVERYONE(List.of()),
  CSM(List.of(WORK_ON_ACCOUNTS)),
  /// Leads people or the business.
  LEAD(
      List.of(
          WORK_ON_ACCOUNTS,
          HANDLE_FOR_OTHERS,
          DECIDE_FORECASTS,
          CHANGE_RULES,
          NAME_CUSTOMERS,
          READ_AUDIT)),
  /// Keeps Oarlock and its data in order.
  OPS(List.of(WORK_ON_ACCOUNTS, CHANGE_RULES, NAME_CUSTOMERS, READ_AUDIT));

  private final List<AccessRight> rights;

  AccessRole(List<AccessRight> rights) {
    this.rights = rights;
  }

  List<AccessRight> rights() {
    return rights;
  }

  /// As people write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AccessRole> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
