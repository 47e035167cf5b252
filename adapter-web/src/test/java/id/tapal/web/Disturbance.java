package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.testkit.InMemoryHoldings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Real ports in memory, all of them, but something may happen before each call. */
final class Disturbance {

    private volatile Runnable before = Disturbance::nothing;

    private static void nothing() {
        // as usual
    }

    void everyTime(Runnable happens) {
        before = happens;
    }

    void once(Runnable happens) {
        before = () -> {
            before = Disturbance::nothing;
            happens.run();
        };
    }

    void noMore() {
        before = Disturbance::nothing;
    }

    Desk.Holdings holdings() throws ReflectiveOperationException {
        Desk.Holdings real = InMemoryHoldings.create();
        RecordComponent[] ports = Desk.Holdings.class.getRecordComponents();
        Class<?>[] types = Arrays.stream(ports).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] disturbed = new Object[ports.length];
        for (int i = 0; i < ports.length; i++) {
            disturbed[i] = disturbed(types[i], ports[i].getAccessor().invoke(real));
        }
        Constructor<Desk.Holdings> constructor = Desk.Holdings.class.getDeclaredConstructor(types);
        return constructor.newInstance(disturbed);
    }

    private Object disturbed(Class<?> type, Object port) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            before.run();
            try {
                return method.invoke(port, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        });
    }
}
