package dev.oarlock.domain.health.assessment;

/// The colour of an account's health; [#UNKNOWN] while too little is known to say.
public enum Band {
  RED,
  YELLOW,
  GREEN,
  UNKNOWN
}
