package org.waymark.access;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Reads the attributes of a session from the database. What an earlier version of the product wrote and this one cannot
 * read counts as absent: the person signs in again, instead of meeting an error on every page until the cookie ends.
 */
@Configuration(proxyBeanMethods = false)
class SessionAttributes {

    @Bean("springSessionConversionService")
    GenericConversionService springSessionConversionService() {
        DefaultDeserializer deserializer = new DefaultDeserializer(SessionAttributes.class.getClassLoader());
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, readable(deserializer));
        return conversion;
    }

    private static Converter<byte[], Object> readable(DefaultDeserializer deserializer) {
        return bytes -> {
            try {
                return deserializer.deserializeFromByteArray(bytes);
            } catch (IOException | RuntimeException unreadable) {
                return null;
            }
        };
    }
}
