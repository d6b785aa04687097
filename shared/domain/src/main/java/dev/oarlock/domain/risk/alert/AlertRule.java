package dev.oarlock.domain.risk.alert;

import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What raises alerts: red health, a renewal in doubt, or one of the telltale signs, by the word
/// that events have for it.
public record AlertRule(String code) {
  private static final AlertRule RED = new AlertRule("entered-red");
  private static final AlertRule DOUBT = new AlertRule("renewal-in-doubt");

  public static AlertRule of(EpisodeCause cause) {
    return switch (cause.root()) {
      case EpisodeCause.TelltaleSign(var sign) -> of(sign);
      case EpisodeCause.EnteredRed _,
          EpisodeCause.SetToRed _,
          EpisodeCause.NewScorecard _,
          EpisodeCause.Imported _ ->
          RED;
      case EpisodeCause.RenewalInDoubt _, EpisodeCause.NewModel _ -> DOUBT;
    };
  }

  private static AlertRule of(Telltale sign) {
    return new AlertRule(sign.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public static List<AlertRule> all() {
    return Stream.concat(Stream.of(RED, DOUBT), Arrays.stream(Telltale.values()).map(AlertRule::of))
        .toList();
  }

  /// As it is typed: with spaces or dashes, in any case.
  public static Optional<AlertRule> named(String typed) {
    var code = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return all().stream().filter(rule -> rule.code.equals(code)).findFirst();
  }

  /// `sponsor left`.
  public String label() {
    return code.replace('-', ' ');
  }
}
