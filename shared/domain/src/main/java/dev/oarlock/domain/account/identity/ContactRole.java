package dev.oarlock.domain.account.identity;

/// What a person at the customer is to us.
public enum ContactRole {
  SPONSOR,
  CHAMPION,
  POWER_USER,
  EXECUTIVE,
  ADMIN
}
