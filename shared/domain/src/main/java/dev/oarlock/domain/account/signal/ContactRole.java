package dev.oarlock.domain.account.signal;

/// What a person at the customer is to us.
public enum ContactRole {
  SPONSOR,
  CHAMPION,
  POWER_USER,
  EXECUTIVE,
  ADMIN
}
