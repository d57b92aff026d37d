import type { TextFieldSingleValidation } from 'payload';
import { isLocalPath } from '@/lib/urls';

/** Accepts an absolute http(s) address without credentials; says in Vietnamese what is wrong otherwise. */
export function webAddressProblem(value: string): string | undefined {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return 'Không phải một địa chỉ web hợp lệ (https://…)';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return 'Địa chỉ phải bắt đầu bằng https:// hoặc http://';
  if (url.username || url.password) return 'Địa chỉ không được chứa tên đăng nhập hay mật khẩu';
  return undefined;
}

/** Payload field validation for web addresses; empty is left to `required`. */
export const httpsAddress: TextFieldSingleValidation = (value, { required }) => {
  if (!value) return required ? 'Cần nhập địa chỉ' : true;
  return webAddressProblem(value) ?? true;
};

/** Payload field validation for a page: a path of the paper, or a web address; empty is left to `required`. */
export const pageAddress: TextFieldSingleValidation = (value, options) =>
  value && isLocalPath(value) ? true : httpsAddress(value, options);
