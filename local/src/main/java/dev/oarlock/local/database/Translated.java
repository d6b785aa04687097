package dev.oarlock.local.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;

/// A client whose errors are those of the real service instead of DynamoDB Local's own.
final class Translated implements InvocationHandler {
  private final Object client;

  private Translated(Object client) {
    this.client = client;
  }

  static <T> T of(Class<T> type, T client) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new Translated(client)));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof DynamoDBLocalServiceException local) {
        DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(local);
      }
      throw e.getCause();
    }
  }
}
