package dev.oarlock.domain.transition.order;

import java.util.List;

/// What was told of orders and may still have to be put right.
public record ToldOrders(List<RungGong> gongs, List<ToldContraction> contractions) {
  public ToldOrders {
    gongs = List.copyOf(gongs);
    contractions = List.copyOf(contractions);
  }

  public static ToldOrders none() {
    return new ToldOrders(List.of(), List.of());
  }
}
