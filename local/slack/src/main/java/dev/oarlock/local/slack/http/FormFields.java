package dev.oarlock.local.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A form or query string, in order.
public record FormFields(Map<String, String> fields) {
  public static FormFields parse(String encoded) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return new FormFields(fields);
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public String encoded() {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
