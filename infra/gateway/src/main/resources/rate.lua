-- Takes one request from the group's allowance if there is one left.
-- KEYS[1] holds the moment, in microseconds, at which the allowance is whole again.
-- ARGV: microseconds that one request costs, requests that may come at once.
-- Returns the microseconds to wait; 0 means the request was taken.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local cost, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local whole = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + cost
local early = whole - burst * cost - now
if early > 0 then
  return early
end
redis.call('SET', KEYS[1], string.format('%.0f', whole), 'PX', math.ceil((whole - now) / 1000))
return 0
