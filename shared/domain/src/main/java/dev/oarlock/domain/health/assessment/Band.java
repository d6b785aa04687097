package dev.oarlock.domain.health.assessment;

/// Where an account stands; [#UNKNOWN] while too little is known to say.
public enum Band {
  RED,
  YELLOW,
  GREEN,
  UNKNOWN
}
