package dev.oarlock.domain.risk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// A telltale sign that is there today, and what shows it, as a phrase people read.
public record Sighting(Telltale telltale, String evidence) {
  /// The bare signs.
  public static Set<Telltale> signs(Collection<Sighting> sightings) {
    var signs = EnumSet.noneOf(Telltale.class);
    sightings.forEach(sighting -> signs.add(sighting.telltale()));
    return signs;
  }
}
