package dev.oarlock.answer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Counts the calls of a client that really are sent.
record CallCounter<C>(C client, List<String> calls) {
  static <C> CallCounter<C> of(Class<C> type, C real) {
    var calls = new CopyOnWriteArrayList<String>();
    var client =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              calls.add(method.getName());
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return new CallCounter<>(type.cast(client), calls);
  }
}
