package dev.oarlock.domain.transition.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was told of orders and may still have to be put right: `departure` is the day on which a
/// customer left as people were told it, while they are away.
public record ToldOrders(
    List<RungGong> gongs, List<ToldContraction> contractions, Optional<LocalDate> departure) {
  public ToldOrders {
    gongs = List.copyOf(gongs);
    contractions = List.copyOf(contractions);
  }

  public static ToldOrders none() {
    return new ToldOrders(List.of(), List.of(), Optional.empty());
  }
}
