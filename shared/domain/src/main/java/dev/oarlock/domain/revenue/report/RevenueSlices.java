package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.domain.revenue.slice.SliceNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Splits a portfolio by what customers are. Each customer is in one part, or, of products, with
/// each of its own; so the parts add up to the whole.
public final class RevenueSlices {
  private RevenueSlices() {}

  /// The parts of a dimension as of the day on which a report begins.
  public static SortedMap<String, List<CustomerRevenue>> by(
      RevenueDimension dimension, Collection<CustomerRevenue> customers, LocalDate from) {
    var parts = new TreeMap<String, List<CustomerRevenue>>();
    for (var customer : customers) {
      if (dimension == RevenueDimension.PRODUCT) {
        customer.skus().forEach(sku -> add(parts, sku, customer.ofProduct(sku)));
      } else {
        add(parts, dimension.slice(customer.traits(), from), customer);
      }
    }
    return parts;
  }

  private static void add(
      Map<String, List<CustomerRevenue>> parts, String name, CustomerRevenue customer) {
    parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(customer);
  }

  /// The names of the parts that there are.
  public static SliceNames names(Collection<CustomerRevenue> customers, LocalDate from) {
    var names = new EnumMap<RevenueDimension, List<String>>(RevenueDimension.class);
    for (var dimension : RevenueDimension.values()) {
      var ours = SliceNames.ofOurs(dimension);
      names.put(dimension, ours.isEmpty() ? told(dimension, customers, from) : ours);
    }
    return new SliceNames(names);
  }

  private static List<String> told(
      RevenueDimension dimension, Collection<CustomerRevenue> customers, LocalDate from) {
    return by(dimension, customers, from).keySet().stream()
        .filter(name -> !name.equals(RevenueDimension.UNKNOWN))
        .toList();
  }

  /// The customers, or of a product that part of each, that are what was asked for.
  public static List<CustomerRevenue> only(
      Map<RevenueDimension, String> asked, Collection<CustomerRevenue> customers, LocalDate from) {
    return customers.stream().flatMap(customer -> only(asked, customer, from)).toList();
  }

  private static Stream<CustomerRevenue> only(
      Map<RevenueDimension, String> asked, CustomerRevenue customer, LocalDate from) {
    for (var each : asked.entrySet()) {
      if (each.getKey() != RevenueDimension.PRODUCT
          && !isSame(each.getValue(), each.getKey().slice(customer.traits(), from))) {
        return Stream.empty();
      }
    }
    var product = asked.get(RevenueDimension.PRODUCT);
    return product == null
        ? Stream.of(customer)
        : customer.skus().stream().filter(sku -> isSame(product, sku)).map(customer::ofProduct);
  }

  private static boolean isSame(String asked, String actual) {
    return asked.strip().toLowerCase(Locale.ROOT).equals(actual.toLowerCase(Locale.ROOT));
  }
}
