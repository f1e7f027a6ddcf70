package org.waymark.deadline;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(@Value("${waymark.calendar.day-zero:true}") boolean dayZero) {
        return new WorkingCalendar(BankHolidays.shipped(), dayZero);
    }
}
